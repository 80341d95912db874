package org.linjuli.follower;

import java.util.List;
import org.linjuli.follower.FollowerRows.Parked;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** For the operator: which entries were put aside and why, and to give one to its follower once more. */
@Component
@Endpoint(id = "parked")
class ParkedEntries {

    private final Followers followers;
    private final FollowerRows rows;

    ParkedEntries(Followers followers, FollowerRows rows) {
        this.followers = followers;
        this.rows = rows;
    }

    /** The latest first; of very many, the last thousand. */
    @ReadOperation
    List<Parked> all() {
        return rows.parked();
    }

    /** 204 when it is done, 404 when it is not parked; 500 when it failed again, and stays. */
    @WriteOperation
    WebEndpointResponse<Void> again(@Selector String follower, @Selector long seq) {
        return new WebEndpointResponse<>(followers.again(follower, seq) ? 204 : 404);
    }
}
