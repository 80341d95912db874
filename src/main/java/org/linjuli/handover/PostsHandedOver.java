package org.linjuli.handover;

import java.util.Optional;
import java.util.UUID;
import org.linjuli.organization.PostsPromised;
import org.springframework.stereotype.Component;

/** Tells organization which posts are being handed over. */
@Component
class PostsHandedOver implements PostsPromised {

    private final HandoverStore store;

    PostsHandedOver(HandoverStore store) {
        this.store = store;
    }

    @Override
    public Optional<UUID> handover(UUID post) {
        return store.openOf(post);
    }
}
