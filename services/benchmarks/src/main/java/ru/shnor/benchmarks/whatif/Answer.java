package ru.shnor.benchmarks.whatif;

/** What everybody must agree upon. */
record Answer(int evaluable, int positive) {}
