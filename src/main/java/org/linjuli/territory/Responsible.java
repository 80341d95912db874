package org.linjuli.territory;

import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * Who answers for a place.
 *
 * @param post the kind of post, for instance {@code GRID_LEADER}
 * @param title the post as people call it
 * @param name the holder; null while the post is vacant
 * @param node the node of the post
 * @param phone its duty phone, where it has one
 */
public record Responsible(
        String post,
        String title,
        @Nullable String name,
        NodePath node,
        @Nullable String phone) {}
