try:
 try:
  try:
   try:
    try:
     try:
      try:
       try:
        try:
         try:
          try:
           try:
            try:
             try:
              try:
               try:
                try:
                 try:
                  try:
                   try:
                    try:
                     pass
                    except: pass
                   except: pass
                  except: pass
                 except: pass
                except: pass
               except: pass
              except: pass
             except: pass
            except: pass
           except: pass
          except: pass
         except: pass
        except: pass
       except: pass
      except: pass
     except: pass
    except: pass
   except: pass
  except: pass
 except: pass
except: pass
