é = 'é' + ü
x = "日本語", naïve.façade
f"é{é}ü"
名前 = lambda 引数: 引数
ａｂｃ = 1
ﬁ = 2
def ℌ(ª): return ℌ
class Ω(µ): 𝔘𝔫𝔦 = 1
global_ = [é for é in ü]
