class C:
    pass
raise C()
