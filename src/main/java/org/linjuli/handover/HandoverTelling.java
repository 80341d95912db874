package org.linjuli.handover;

import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.linjuli.channel.Notices;
import org.linjuli.shared.AccountId;
import org.springframework.stereotype.Component;

/** Tells those between whom a post is handed over what they have to do, and them and the level above how it went. */
@Component
class HandoverTelling {

    private final Notices notices;

    HandoverTelling(Notices notices) {
        this.notices = notices;
    }

    void prepared(Handover one) {
        tell(Stream.of(one.from()), "%s要交接，请核对工作清单并签字。".formatted(post(one)));
        tell(Stream.of(one.to()), "请您接任%s，核对工作清单并签字后生效。".formatted(post(one)));
    }

    /** After a step of somebody, who is not told what they did themselves. */
    void of(Handover one, AccountId by) {
        var everybody = Stream.of(one.from(), one.to(), one.plan().preparedBy()).filter(who -> !who.equals(by));
        switch (one.state()) {
            case SIGNED_BY_ONE -> tell(missing(one), "%s的交接对方已签字，请核对工作清单并签字。".formatted(post(one)));
            case SIGNED ->
                tell(
                        everybody,
                        "%s的交接双方已签字，%s生效。".formatted(post(one), one.plan().effective()));
            case DONE ->
                tell(
                        everybody,
                        "%s已经交接，%d 项工作一并移交。".formatted(post(one), one.course().after()));
            case CANCELLED ->
                tell(
                        everybody,
                        "%s的交接已取消。原因：%s".formatted(post(one), one.course().remark()));
            case PREPARED -> {}
        }
    }

    /** Nobody signed in time. */
    void late(Handover one) {
        var late = Stream.concat(missing(one), Stream.of(one.plan().preparedBy()));
        tell(late, "%s的交接还没有签完，已经超过期限。".formatted(post(one)));
    }

    private static Stream<AccountId> missing(Handover one) {
        return Stream.of(one.from(), one.to()).filter(who -> !one.isSignedBy(who));
    }

    private static String post(Handover one) {
        return "“%s”%s".formatted(one.seat().name(), one.seat().title().label());
    }

    private void tell(Stream<AccountId> accounts, String text) {
        new LinkedHashSet<>(accounts.toList()).forEach(account -> notices.tell(account, text));
    }
}
