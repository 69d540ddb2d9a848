"""filecmp, fileinput, getpass, pwd, grp: right and wrong uses."""
import filecmp,fileinput,getpass,os,tempfile,sys,io
top=tempfile.mkdtemp(); os.chdir(top)
def t(f,*a,**k):
    try: print(getattr(f,"__name__",f),repr(f(*a,**k)))
    except BaseException as e: print(getattr(f,"__name__",f),a,type(e).__name__,e)
for d in "left","right","left/sub","right/sub","left/only":
    os.mkdir(d)
def w(n,s):
    with open(n,"w") as f: f.write(s)
w("left/a","1"); w("right/a","1"); w("left/b","12"); w("right/b","21"); w("left/l","1"); w("right/r","1"); w("left/sub/x","1"); w("right/sub/x","2"); w("left/sub/y","1"); os.mkdir("left/m"); w("right/m","f"); os.symlink("no","left/br"); w("right/br","1")
os.mkdir("left/.git"); 
for f in "left/b","right/b": os.utime(f,(1,1))
for f in "left/sub/x","right/sub/x": os.utime(f,(1,2))
t(filecmp.cmp,"left/a","right/a"); t(filecmp.cmp,"left/b","right/b"); t(filecmp.cmp,"left/b","right/b",shallow=False); t(filecmp.cmp,"left","right"); t(filecmp.cmp,"left/none","right/a")
t(filecmp.cmpfiles,"left","right",["a","b","none","m"]); t(filecmp.cmpfiles,"left","right",["a","b"],False); filecmp.clear_cache()
d=filecmp.dircmp("left","right"); print(d.left_list,d.right_list,d.common,d.left_only,d.right_only,d.common_dirs,d.common_files,d.common_funny,d.same_files,d.diff_files,d.funny_files,sorted(d.subdirs),type(d.subdirs["sub"]).__name__)
d.report(); d.report_partial_closure(); d.report_full_closure()
print(filecmp.dircmp("left","right",ignore=["a"],hide=["b"]).left_list, filecmp.DEFAULT_IGNORES)
w("one","a\nb\n"); w("two","c\nd"); w("empty","")
with fileinput.input(["one","empty","two"]) as f:
    for line in f: print(repr(line),f.filename(),f.lineno(),f.filelineno(),f.isfirstline(),f.isstdin(),f.fileno()>0)
    print(f.lineno(), f.filename(), f.readline()=="" )
t(fileinput.lineno); t(fileinput.filename)
for line in fileinput.input(("one","two"),inplace=True,backup=".bak"): print(line.upper().strip()+"!",end="|")
print(open("one").read(),open("two").read(),open("one.bak").read(),fileinput.filename(),fileinput.lineno()); fileinput.close()
f=fileinput.FileInput("one",mode="rb"); print(f.readline(),f.lineno()); f.nextfile(); print(f.readline()==b""); f.close()
t(fileinput.FileInput,"one",mode="w"); t(fileinput.FileInput,"one",inplace=True,openhook=len); t(fileinput.FileInput,"one",openhook=5); print(type(fileinput.FileInput("one", inplace=True, mode="rb")))
f=fileinput.input("one"); print(f.readline()); t(fileinput.input,"two"); 
t(lambda: f[0]); f.close(); t(lambda: list(fileinput.input("nosuch"))); fileinput.close()
sys.stdin=io.StringIO("x\ny\n"); print([(l,fileinput.isstdin(),fileinput.filename()) for l in fileinput.input(["-"])])
print([l for l in fileinput.FileInput("one",openhook=fileinput.hook_encoded("latin-1"))],[l for l in fileinput.FileInput("one",openhook=fileinput.hook_compressed,encoding="utf-8")], [l for l in fileinput.FileInput("one", encoding="ascii")])
sys.argv=["x","one"]; sys.stdin=io.StringIO("q"); print(list(fileinput.input())); 
os.environ["LOGNAME"]="me"; t(getpass.getuser); os.environ.pop("LOGNAME"); os.environ["USER"]="you"; t(getpass.getuser); print(getpass.GetPassWarning.__mro__)
for n in ("LOGNAME","USER","LNAME","USERNAME"): os.environ.pop(n,None)
import pwd; print(getpass.getuser()==pwd.getpwuid(os.getuid()).pw_name)
import grp
t(pwd.getpwnam,"nosuch"); t(pwd.getpwuid,2**31); t(pwd.getpwnam,5); t(grp.getgrnam,"nosuch"); t(grp.getgrgid,2**31-7); t(grp.getgrnam,5); t(pwd.getpwuid,"a");t(grp.getgrgid,"a"); t(pwd.getpwnam,"root"); t(grp.getgrgid,0); print(pwd.getpwall()[0].pw_name, grp.getgrall()[0], pwd.struct_passwd.__match_args__); t(pwd.getpwuid,-2); t(pwd.getpwuid,2**70)
import shutil; os.chdir("/"); shutil.rmtree(top)
