package org.linjuli.handover;

import java.util.Optional;
import java.util.UUID;
import org.linjuli.organization.PostsPromised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells organization which posts are being handed over. */
@Repository
class PostsHandedOver implements PostsPromised {

    private final JdbcClient jdbc;

    PostsHandedOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> handover(UUID post) {
        return jdbc.sql("select id from handover.handover where post = :post and ended_at is null")
                .param("post", post)
                .query(UUID.class)
                .optional();
    }
}
