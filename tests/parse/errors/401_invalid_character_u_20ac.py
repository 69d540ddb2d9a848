a €
