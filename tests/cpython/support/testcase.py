"""Comparisons that several test files share."""


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        """Same types and arguments, down through groups."""
        if exc is None or template is None:
            self.assertIs(exc, template)
            return
        self.assertEqual(type(exc), type(template))
        if not isinstance(exc, BaseExceptionGroup):
            self.assertEqual(exc.args, template.args)
            return
        self.assertEqual(exc.message, template.message)
        self.assertEqual(len(exc.exceptions), len(template.exceptions))
        for inner, like in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(inner, like)
