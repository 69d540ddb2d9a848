import unittest, io, re, sys, warnings

class Clean(io.StringIO):
    pass

def run(tests, **kw):
    s = io.StringIO()
    r = unittest.TextTestRunner(stream=s, **kw).run(tests)
    text = re.sub(r'in \d+\.\d+s', 'in T', s.getvalue())
    text = re.sub(r'0x[0-9a-f]+', '0x', text)
    text = re.sub(r'File ".*/', 'File "', text)
    # Frames of the library, which have other lines.
    text = re.sub(r'  File "(case|assertions)\.py".*\n(?:    .*\n)*', '', text)
    print(text)
    return r

def load(c):
    return unittest.defaultTestLoader.loadTestsFromTestCase(c)

class Asserts(unittest.TestCase):
    "Nearly every assertion fails once."
    def test_true(self): self.assertTrue(0)
    def test_true_msg(self): self.assertTrue([], 'my message')
    def test_false(self):
        """First line of doc

        more"""
        self.assertFalse([1])
    def test_eq(self): self.assertEqual(1, 2)
    def test_eq_msg(self): self.assertEqual(1, 2, msg='numbers')
    def test_eq_long(self): self.assertEqual(('a'*100, 1), ('a'*100, 2, 'b'))
    def test_eq_mixed(self): self.assertEqual('x'*200+'y', 5)
    def test_ne(self): self.assertNotEqual('a', 'a')
    def test_str(self): self.assertEqual('one\ntwo\nthree\n', 'one\ntoo\nthree\nfour\n')
    def test_str2(self): self.assertEqual('abc', 'abd')
    def test_str3(self): self.assertEqual('abc\n', 'abd')
    def test_str4(self): self.assertEqual('', 'abd')
    def test_str_big(self): self.assertEqual('a b c '*300, 'a b d '*300)
    def test_list(self): self.assertEqual([1,2,3], [1,2,4,5])
    def test_list2(self): self.assertEqual([1,2,3,[4]*40], [1,2,3])
    def test_list_long(self): self.assertEqual(list(range(100)), list(range(1,101)))
    def test_tuple(self): self.assertEqual((1,2), (1,3))
    def test_dict(self): self.assertEqual({'a':1,'b':2}, {'a':1,'b':3,'c':[]})
    def test_set(self): self.assertEqual({1,2}, {2,3})
    def test_fset(self): self.assertEqual(frozenset([1]), frozenset([2]))
    def test_seq(self): self.assertSequenceEqual([1,2], (1,3))
    def test_seq_ok(self): self.assertSequenceEqual([1,2], (1,2))
    def test_seq_none(self): self.assertSequenceEqual(None, [1])
    def test_list_type(self): self.assertListEqual((1,), [1])
    def test_in(self): self.assertIn(1, [2])
    def test_notin(self): self.assertNotIn(1, [1])
    def test_is(self): self.assertIs(1, 2)
    def test_isnot(self): self.assertIsNot(None, None)
    def test_none(self): self.assertIsNone(3)
    def test_notnone(self): self.assertIsNotNone(None)
    def test_inst(self): self.assertIsInstance(1, str)
    def test_inst2(self): self.assertIsInstance(1, (str, bytes), 'm')
    def test_notinst(self): self.assertNotIsInstance(1, int)
    def test_less(self): self.assertLess(2, 1)
    def test_lesseq(self): self.assertLessEqual(2, 1)
    def test_greater(self): self.assertGreater(1, 2)
    def test_greatereq(self): self.assertGreaterEqual(1, 2)
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
    def test_almost_delta(self): self.assertAlmostEqual(1.0, 1.5, delta=.25)
    def test_almost_places(self): self.assertAlmostEqual(1.0, 1.5, places=3, msg='hm')
    def test_notalmost(self): self.assertNotAlmostEqual(1.0, 1.00000001)
    def test_notalmost_delta(self): self.assertNotAlmostEqual(1.0, 1.25, delta=.5)
    def test_count(self): self.assertCountEqual([1,2,2], [2,3,1])
    def test_count_unhash(self): self.assertCountEqual([[1],[2]], [[2],[3]])
    def test_count_ok(self): self.assertCountEqual([[1],[2]], [[2],[1]])
    def test_regex(self): self.assertRegex('hello', r'w\d')
    def test_notregex(self): self.assertNotRegex('hello', 'l+')
    def test_raises(self):
        with self.assertRaises(ValueError): pass
    def test_raises_msg(self):
        with self.assertRaises((ValueError, KeyError), msg='why'): pass
    def test_raises_other(self):
        with self.assertRaises(ValueError): {}['k']
    def test_raises_call(self): self.assertRaises(ValueError, int, '3')
    def test_raises_regex(self):
        with self.assertRaisesRegex(ValueError, 'xyz'): int('q')
    def test_raises_bad(self): self.assertRaises(3)
    def test_raises_kw(self): self.assertRaises(ValueError, foo=1)
    def test_raises_ok(self):
        with self.assertRaises(ValueError) as cm: raise ValueError('v')
        self.assertEqual(str(cm.exception), 'v')
    def test_warns(self):
        with self.assertWarns(UserWarning): pass
    def test_warns_call(self): self.assertWarns(UserWarning, int, '3')
    def test_warns_regex(self):
        with self.assertWarnsRegex(UserWarning, 'abc'): warnings.warn('def')
    def test_warns_ok(self):
        with self.assertWarns(DeprecationWarning) as cm: warnings.warn('def', DeprecationWarning)
        self.assertEqual(str(cm.warning), 'def')
    def test_fail(self): self.fail('failed by hand')
    def test_fail_none(self): self.fail()
    def test_error(self): 1/0
    def test_setdiff(self): self.assertSetEqual(1, {2})
    def test_chain(self):
        try: {}['a']
        except KeyError: self.assertEqual(1, 2)
    def test_helper(self): self.helper(3)
    def helper(self, x): self.assertEqual(x, 4)
run(load(Asserts))
run(load(Asserts), verbosity=2, failfast=True)

class Kinds(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass'); cls.addClassCleanup(print, 'class cleanup')
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): print('setUp', self._testMethodName); self.addCleanup(print, 'cleanup', 1); self.addCleanup(print, 'cleanup', 2)
    def tearDown(self): print('tearDown')
    @unittest.skipIf(False, 'cond')
    def test_b(self): pass
    @unittest.skipUnless(True, 'cond')
    def test_c(self): pass
    @unittest.expectedFailure
    def test_d(self): self.fail('x')
    @unittest.expectedFailure
    def test_e(self): pass
    def test_f(self): self.skipTest('inside')
    def test_g(self):
        for i in range(4):
            with self.subTest('msg', i=i):
                self.assertEqual(i % 2, 0)
    def test_h(self):
        with self.subTest(a=1):
            with self.subTest(b='2'):
                raise KeyError('sub')
        with self.subTest():
            self.fail('plain')
        with self.subTest('skipping'):
            self.skipTest('in sub')
    def test_i(self): self.helper()
    def helper(self): raise SystemError('deep')
    def test_j(self): raise unittest.SkipTest('raised')
    def test_k(self): print('printed'); self.fail('with output')
for kw in ({}, {'verbosity':2}, {'verbosity':0}, {'buffer':True, 'verbosity':2}):
    r = run(load(Kinds), **kw); print(r, len(r.collectedDurations))

class BadSetup(unittest.TestCase):
    def setUp(self): raise ValueError('setup')
    def tearDown(self): print('never')
    def test_x(self): pass
class BadTear(unittest.TestCase):
    def tearDown(self): raise ValueError('tear')
    def test_x(self): pass
    def test_y(self): self.fail('y')
class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise OSError('class')
    def test_x(self): pass
class BadTearClass(unittest.TestCase):
    @classmethod
    def tearDownClass(cls): raise OSError('class tear')
    def test_x(self): pass
class BadCleanup(unittest.TestCase):
    def test_x(self): self.addCleanup(self.fail, 'cleanup failed')
for c in (BadSetup, BadTear, BadClass, BadTearClass, BadCleanup):
    run(load(c), verbosity=2)
run(unittest.TestSuite(map(load, (BadClass, Kinds, BadTearClass))))
run(unittest.TestSuite())
class Eq(unittest.TestCase):
    maxDiff = None
    longMessage = False
    def test_a(self): self.assertEqual(1, 2, 'only this')
    def test_b(self): self.assertEqual([list(range(60))], [list(range(1, 61))])
    def test_ret(self): return 3
run(load(Eq))
print(Eq('test_a'), repr(Eq('test_a')), Eq('test_a').id(), Eq('test_a') == Eq('test_a'), Eq('test_a') == Eq('test_b'))
try: Eq('nope')
except ValueError as e: print(e)
print(unittest.defaultTestLoader.getTestCaseNames(Eq), load(Eq).countTestCases(), load(Eq))
s = unittest.defaultTestLoader.loadTestsFromNames(['Eq.test_a', 'Eq', 'Missing', 'Eq.test_missing'], sys.modules['__main__']); run(s)
f = unittest.FunctionTestCase(lambda: 1/0, description='a function'); print(f.shortDescription()); 
def func():
    "doc"
    raise KeyError(1)
run(unittest.FunctionTestCase(func), verbosity=2)
