package org.linjuli.casework.sheet;

/**
 * A file that is ready to leave.
 *
 * @param content the workbook
 * @param rows how many rows of data it has
 */
@SuppressWarnings("ArrayRecordComponent") // Written out at once and never compared.
public record ExportFile(byte[] content, int rows) {}
