package org.linjuli.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * A post that may answer for a building (责任田).
 *
 * @param node the name of the organization that it belongs to
 * @param holder who holds it now; null while it is vacant, and so {@code holderName}
 * @param answers whether it answers for all of the building now
 */
public record FieldPost(
        UUID id,
        String node,
        PostTitle title,
        int seat,
        @Nullable AccountId holder,
        @Nullable String holderName,
        boolean answers) {

    FieldPost named(@Nullable String name) {
        return new FieldPost(id, node, title, seat, holder, name, answers);
    }
}
