package org.linjuli.deliberation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.channel.Notices;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/** Tells those who raised a topic how it goes, those on the roll that they are asked to vote, and who owes a step that it is due. */
@Component
class TopicNews {

    private final AuthorStore authors;
    private final Compounds compounds;
    private final Notices notices;

    TopicNews(AuthorStore authors, Compounds compounds, Notices notices) {
        this.authors = authors;
        this.compounds = compounds;
        this.notices = notices;
    }

    /** Those who raised it, and who owes the next step. */
    void moved(Topic topic) {
        var text = toAuthors(topic);
        if (text != null) {
            tell(authors.authors(topic.id()), text);
        }
        var asked = toOwner(topic);
        if (asked != null) {
            tell(owners(topic), asked);
        }
    }

    void raised(Topic topic) {
        tell(compounds.chairs(topic.place()), "有居民提出议题“%s”，请在 5 个工作日内受理。".formatted(topic.title()));
    }

    /** Who owes the step, who chairs while a desk does it, and the level above, as with a request. */
    void overdue(Topic topic) {
        var step = "议题“%s”%s已超期".formatted(topic.title(), topic.state().label());
        var owing = owners(topic);
        var asked = new LinkedHashSet<>(owing);
        tell(owing, step + "，请尽快办理。");
        var chairs = compounds.chairs(topic.place()).stream().filter(asked::add).toList();
        tell(chairs, step + "，请过问。");
        tell(compounds.above(topic.place(), asked), step + "，请过问。");
    }

    /** Those who raised one topic are told of the other from now on. */
    void bringAlong(UUID from, UUID into) {
        authors.bringAlong(from, into);
    }

    void votingOpened(Topic topic, Vote vote, List<UUID> roll) {
        var until = CityTime.minute(vote.closes());
        switch (vote.basis()) {
            case HOUSEHOLD ->
                tell(compounds.dwellersOf(roll), "请您家表决：%s。请在 %s 前到“小区说事”投票，一户一票，不记名。".formatted(topic.title(), until));
            case PERSON ->
                tell(
                        roll.stream().map(AccountId::new).toList(),
                        "请您表决：%s。请在 %s 前到“小区说事”投票，一人一票，不记名。".formatted(topic.title(), until));
        }
    }

    void papersDiffer(Topic topic, List<AccountId> entered) {
        tell(entered, "议题“%s”有一包纸质选票，两人录入的不一致，请由第三人再录入一次。".formatted(topic.title()));
    }

    void papersGivenUp(Topic topic, List<AccountId> entered) {
        tell(entered, "议题“%s”有一包纸质选票没有入票，请重新清点。".formatted(topic.title()));
    }

    private Collection<AccountId> owners(Topic topic) {
        var desk = topic.promise() == null ? null : topic.promise().desk();
        return switch (topic.state()) {
            case PROMISED, DOING, REWORK -> desk == null ? compounds.chairs(topic.place()) : compounds.serving(desk);
            case RAISED, ADMITTED, TALKED, OPTIONS_READY, VOTING, NO_QUORUM, TIED, DECIDED ->
                compounds.chairs(topic.place());
            case DELIVERED, CLOSED, MERGED, REFERRED, DECLINED, WITHDRAWN, UNDECIDED, UNANSWERED, RAISED_AS_REQUEST ->
                List.of();
        };
    }

    private static @Nullable String toOwner(Topic topic) {
        var name = "议题“%s”".formatted(topic.title());
        return switch (topic.state()) {
            case TALKED -> name + "已在说事会上商议，请整理备选方案。";
            case NO_QUORUM -> name + "表决参与不足，请再表决一次，或回到说事会商议。";
            case TIED -> name + "表决没有决出，请安排下一次说事会再议。";
            case DECIDED -> name + "已形成决定，请明确由谁办、何时办成、怎样验收。";
            case PROMISED -> name + "交由您单位办理，请按承诺的日期开工。";
            case REWORK -> name + "评议未通过，请整改。";
            case RAISED,
                    ADMITTED,
                    OPTIONS_READY,
                    VOTING,
                    DOING,
                    DELIVERED,
                    CLOSED,
                    MERGED,
                    REFERRED,
                    DECLINED,
                    WITHDRAWN,
                    UNDECIDED,
                    UNANSWERED,
                    RAISED_AS_REQUEST -> null;
        };
    }

    private static @Nullable String toAuthors(Topic topic) {
        var name = "您提出的议题“%s”".formatted(topic.title());
        var remark = topic.screening().remark();
        var why = remark == null ? "" : "：" + remark;
        return switch (topic.state()) {
            case RAISED, WITHDRAWN, VOTING, DOING -> null;
            case ADMITTED -> name + "已受理，将在小区说事会上商议。";
            case REFERRED -> name + "已转办" + why;
            case DECLINED -> name + "未予受理" + why;
            case MERGED -> name + "与同类议题合并，后续进展会继续通知您。";
            case TALKED -> name + "已在小区说事会上商议，正在整理方案。";
            case OPTIONS_READY -> name + "已商议出备选方案，将由大家表决。";
            case DECIDED -> name + "已表决，决定是：%s。".formatted(topic.decision());
            case NO_QUORUM -> name + "表决参与不足，将再表决一次或回到说事会商议。";
            case TIED -> name + "表决没有决出，将回到说事会再议。";
            case UNDECIDED -> name + "三次表决都没有形成决定，到此结束。";
            case PROMISED -> name + "已有人承诺办理。";
            case DELIVERED -> name + "已报告办成，正请受影响的住户评议。";
            case REWORK -> name + "评议未通过，正在整改。";
            case CLOSED -> name + "评议通过，已办结。";
            case UNANSWERED -> name + "评议参与不足，到此结束。";
            case RAISED_AS_REQUEST -> name + "没有按承诺办好，已转为诉求，由承办单位办理。";
        };
    }

    private void tell(Collection<AccountId> accounts, String text) {
        for (var account : accounts) {
            notices.tell(account, text);
        }
    }
}
