ir-ops --inventory ir-ops/inventory.txt --ratchet ir-ops/ratchet --tools ir-ops --probes ir-ops/probes --programs ir-ops/programs --require-probe-execution
