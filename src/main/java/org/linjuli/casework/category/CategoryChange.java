package org.linjuli.casework.category;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the dictionary says about a category from one day on, until the day before another. */
public record CategoryChange(
        CategoryEntry entry, LocalDate from, @Nullable LocalDate until) {}
