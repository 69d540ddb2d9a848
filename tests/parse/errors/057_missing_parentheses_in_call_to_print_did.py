if x print y
