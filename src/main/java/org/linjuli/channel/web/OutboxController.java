package org.linjuli.channel.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.channel.Outbox;
import org.linjuli.channel.Outbox.Message;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The short messages that went out or wait, for the system administrator. */
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxController {

    private final Outbox outbox;
    private final Accounts accounts;

    OutboxController(Outbox outbox, Accounts accounts) {
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /**
     * The latest messages.
     *
     * @param reachesPhones false where no provider is connected: a message that was sent ends up here only
     */
    record MessagePage(List<MessageRow> items, @Nullable String next, boolean reachesPhones) {}

    record MessageRow(
            long seq,
            Instant at,
            String to,
            String text,
            @Nullable UUID requestId,
            Outbox.State state,
            int attempts,
            @Nullable Instant endedAt,
            @Nullable String reason) {

        static MessageRow of(Message message, Map<AccountId, String> names) {
            return new MessageRow(
                    message.seq(),
                    message.at(),
                    names.getOrDefault(message.account(), ""),
                    message.text(),
                    message.requestId(),
                    message.state(),
                    message.attempts(),
                    message.endedAt(),
                    message.reason());
        }
    }

    @GetMapping
    MessagePage messages(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = outbox.page(actor, cursor, limit);
        var names = accounts.names(page.items().stream().map(Message::account).toList());
        return new MessagePage(
                page.items().stream().map(row -> MessageRow.of(row, names)).toList(),
                page.next(),
                outbox.reachesPhones());
    }
}
