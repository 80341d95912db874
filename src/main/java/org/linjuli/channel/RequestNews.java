package org.linjuli.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linjuli.casework.Reporters;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.follower.Feed;
import org.linjuli.follower.Follower;
import org.springframework.stereotype.Component;

/** Follows the time line of the requests and tells those whom it concerns. */
@Component
class RequestNews implements Follower<RequestMoved> {

    /** What is older is history: a city that is loaded with its past does not ring all its people up. */
    private static final Duration IS_NEWS = Duration.ofDays(7);

    /** A short message that comes later than this only confuses. */
    private static final Duration IS_URGENT = Duration.ofHours(2);

    private final RequestFeed feed;
    private final Reporters reporters;
    private final Audiences audiences;
    private final Words words;
    private final NoticeRows notices;
    private final SmsRows outbox;
    private final Clock clock;

    RequestNews(
            RequestFeed feed,
            Reporters reporters,
            Audiences audiences,
            Words words,
            NoticeRows notices,
            SmsRows outbox,
            Clock clock) {
        this.feed = feed;
        this.reporters = reporters;
        this.audiences = audiences;
        this.words = words;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "channel.request-news";
    }

    @Override
    public Feed<RequestMoved> feed() {
        return feed;
    }

    @Override
    public void follow(List<RequestMoved> entries) {
        var now = clock.instant();
        var news = entries.stream()
                .filter(moved -> moved.at().isAfter(now.minus(IS_NEWS)))
                .filter(moved -> !Telling.of(moved).isEmpty())
                .toList();
        if (news.isEmpty()) {
            return;
        }
        var reported = reporters.of(
                news.stream().map(moved -> moved.request().id()).distinct().toList());
        var texts = new ArrayList<Addressed>();
        var urgent = new ArrayList<Addressed>();
        for (var moved : news) {
            audiences.of(moved, reported).forEach((account, wording) -> {
                texts.add(new Addressed(account, moved, words.notice(wording, moved)));
                if (moved.request().emergency() && moved.at().isAfter(now.minus(IS_URGENT))) {
                    words.sms(wording, moved).ifPresent(text -> urgent.add(new Addressed(account, moved, text)));
                }
            });
        }
        notices.add(texts);
        outbox.add(urgent);
    }
}
