package org.linjuli.organization;

import java.util.Optional;
import java.util.UUID;

/** The posts that are being handed over (交接), told by the module that does; nobody is appointed beside it. */
public interface PostsPromised {

    /** The hand-over of a post that goes on; read along an index. */
    Optional<UUID> handover(UUID post);
}
