package org.linjuli.casework.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.list.Todo;
import org.linjuli.shared.Level;

/**
 * A request as a line of a list.
 *
 * @param level the level at which it is handled
 * @param thumb a photo to show beside it
 * @param needsRating whether it waits for the rating of the one who asks
 * @param reason why it is on a to-do list
 * @param assist the task of assist that is on the to-do list
 */
record RequestRow(
        UUID id,
        String no,
        String title,
        Wording.CategoryRef category,
        RequestState state,
        Level level,
        String area,
        String areaName,
        String owner,
        String ownerName,
        @Nullable Instant dueAt,
        boolean overdue,
        Instant createdAt,
        @Nullable Instant resolvedAt,
        int reporters,
        boolean isPrivate,
        boolean emergency,
        boolean supervised,
        @Nullable UUID thumb,
        @Nullable Boolean needsRating,
        Todo.@Nullable Reason reason,
        @Nullable UUID assist,
        @Nullable String task) {}
