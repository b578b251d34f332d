package org.taskgrader.core.testdata;

import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.GeneratedTest;

/** The two files of a generated test, as they are when they are made now. */
public record MadeTest(GeneratedTest test, Bytes input, Bytes expected) {}
