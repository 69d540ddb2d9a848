from a.b import c.d
