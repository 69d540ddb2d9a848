# base64 padding, strict and not.
import binascii
for s in ['Y=Q=','Y==','YQ=Q=','YWI=YQ==','Y=','YWJj=','YWJj==','YWJjY=Q=','YWJjYQ=','YWJj=YQ==','YWJj=Y','====','YWJjY==','YWJjY===','YWJjY====']:
    for m in (0,1):
        try: r=binascii.a2b_base64(s,strict_mode=m)
        except Exception as e: r=e
        print(s,m,r)
