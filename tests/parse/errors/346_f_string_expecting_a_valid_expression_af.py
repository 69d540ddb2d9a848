f'{import a}'
