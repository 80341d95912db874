package org.linjuli.territory;

/**
 * What is wrong in a file that was to be taken in.
 *
 * @param row as a spreadsheet numbers it, or the number of the feature; 0 for the file as a whole
 * @param column its head
 */
public record SheetFault(int row, String column, String message) {}
