package org.linjuli.channel.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.channel.Notice;
import org.linjuli.channel.Notices;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What I was told. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** My notices, and how many of all of them I have not read. */
    record NoticePage(List<Notice> items, @Nullable String next, int unread) {}

    record UpTo(@NotNull UUID upTo) {}

    @GetMapping
    NoticePage mine(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = notices.page(actor, cursor, limit);
        return new NoticePage(page.items(), page.next(), notices.unread(actor));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@CurrentActor Actor actor, @Valid @RequestBody UpTo body) {
        notices.readUpTo(actor, body.upTo());
    }
}
