async def f(): pass; await
