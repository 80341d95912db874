package org.linjuli.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * A post that answers for a place. A vacant post is shown as vacant, never as a person.
 *
 * @param node the area or unit that the post belongs to
 * @param holder who holds it now; null while it is vacant
 * @param name the holder's name; null while it is vacant
 * @param phone the duty phone of the post, where it has one
 */
public record Responsible(
        UUID post,
        PostTitle title,
        NodePath node,
        @Nullable AccountId holder,
        @Nullable String name,
        @Nullable String phone) {

    public boolean isVacant() {
        return holder == null;
    }
}
