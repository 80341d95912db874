package org.linjuli.meeting.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.meeting.CalendarFeeds;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's meetings for a calendar program, at an address that is its own key. */
@RestController
class CalendarFeedController {

    private static final String OPEN = "/api/v1/public/calendars/";

    /** Since when there is an address; it cannot be shown again. */
    record CalendarFeedState(@Nullable Instant since) {}

    /** The new address, shown once. */
    record CalendarAddress(String path) {}

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/api/v1/me/calendar-feed")
    CalendarFeedState state(@CurrentActor Actor actor) {
        return new CalendarFeedState(feeds.since(actor).orElse(null));
    }

    @PostMapping("/api/v1/me/calendar-feed")
    CalendarAddress renew(@CurrentActor Actor actor) {
        return new CalendarAddress(OPEN + feeds.renew(actor) + ".ics");
    }

    @DeleteMapping("/api/v1/me/calendar-feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@CurrentActor Actor actor) {
        feeds.revoke(actor);
    }

    @GetMapping(OPEN + "{token}.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(feeds.read(token));
    }
}
