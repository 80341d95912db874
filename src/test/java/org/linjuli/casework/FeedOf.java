package org.linjuli.casework;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The time line of requests for tests that need no Spring. */
public final class FeedOf {

    private FeedOf() {}

    public static RequestFeed requests(JdbcClient jdbc) {
        return new RequestFeed(jdbc);
    }
}
