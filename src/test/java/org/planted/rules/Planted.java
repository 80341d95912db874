package org.planted.rules;

import java.time.Instant;
import org.planted.rules.web.PublicController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** One class that does what none of ours may. */
@RestController
class Planted {

    @Autowired
    @SuppressWarnings("NullAway.Init") // The violation is the injection itself.
    private PublicController controller;

    Instant say() throws InterruptedException {
        System.out.println(controller);
        Thread.sleep(1);
        return Instant.now();
    }
}
