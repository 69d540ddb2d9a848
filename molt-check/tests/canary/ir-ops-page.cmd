ir-ops --inventory ir-ops/inventory.txt --ratchet ir-ops/ratchet --tools ir-ops --page ir-ops/page.md
