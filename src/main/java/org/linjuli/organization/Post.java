package org.linjuli.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;

/**
 * A post (岗位) with who holds it now.
 *
 * @param at the organization or unit that it belongs to
 * @param desk the node at which the holder has the role of the title
 * @param place the area of the territory whose officers fill it
 * @param seat tells posts of one title at one organization apart
 * @param phone the duty phone
 * @param holder null while it is vacant, and so {@code holderName} and {@code since}
 * @param ends the last day of the term; null where there is none
 */
public record Post(
        UUID id,
        UUID at,
        NodePath desk,
        NodePath place,
        PostTitle title,
        int seat,
        @Nullable String phone,
        long version,
        @Nullable AccountId holder,
        @Nullable String holderName,
        @Nullable Instant since,
        @Nullable LocalDate ends) {

    Grant grant() {
        return new Grant(title.role(), desk);
    }

    Post named(@Nullable String name) {
        return new Post(id, at, desk, place, title, seat, phone, version, holder, name, since, ends);
    }
}
