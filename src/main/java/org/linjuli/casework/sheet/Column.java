package org.linjuli.casework.sheet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param width in characters
 * @param value what stands in a row: text, a number or a time; null leaves the cell empty
 */
public record Column<T>(String head, int width, Function<T, @Nullable Object> value) {}
