a = b0 + b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8 + b9 + b10 + b11 + b12 + b13 + b14 + b15 + b16 + b17 + b18 + b19 + b20 + b21 + b22 + b23 + b24 + b25 + b26 + b27 + b28 + b29 + b30 + b31 + b32 + b33 + b34 + b35 + b36 + b37 + b38 + b39 + b40 + b41 + b42 + b43 + b44 + b45 + b46 + b47 + b48 + b49 + b50 + b51 + b52 + b53 + b54 + b55 + b56 + b57 + b58 + b59
c = d.e0(0)[0].e1(1)[1].e2(2)[2].e3(3)[3].e4(4)[4].e5(5)[5].e6(6)[6].e7(7)[7].e8(8)[8].e9(9)[9].e10(10)[10].e11(11)[11].e12(12)[12].e13(13)[13].e14(14)[14].e15(15)[15].e16(16)[16].e17(17)[17].e18(18)[18].e19(19)[19]
if a: pass
elif b0: pass
elif b1: pass
elif b2: pass
elif b3: pass
elif b4: pass
elif b5: pass
elif b6: pass
elif b7: pass
elif b8: pass
elif b9: pass
elif b10: pass
elif b11: pass
elif b12: pass
elif b13: pass
elif b14: pass
else: pass
x = y0 and y1 and y2 and y3 and y4 and y5 and y6 and y7 and y8 and y9 and y10 and y11 and y12 and y13 and y14 and y15 and y16 and y17 and y18 and y19
