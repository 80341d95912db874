package org.linjuli.lifecycle;

/** What is wrong with a row of a file; row 1 is the header, row 0 the file as a whole. */
public record FileMistake(int row, String message) {}
