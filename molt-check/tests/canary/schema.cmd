schema --recorded formats.txt
