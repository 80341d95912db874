package org.linjuli.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linjuli.deliberation.Topic.Screening;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Input;
import org.linjuli.shared.CityTime;

/** What the steps of a topic ask for, and what they change in it. */
final class TopicInputs {

    static final Input<Topic> REFERRAL = Input.choice("referral", "转到哪里", Referral.class);
    static final Input<Topic> GROUND = Input.choice("ground", "不予受理的依据", TopicGround.class);
    static final Input<Topic> REASON = Input.text("reason", "向提出人说明的理由");
    static final Input<Topic> INTO = Input.text("into", "合并到哪个议题");
    static final Input<Topic> OPTIONS = Input.text("options", "备选方案（2 到 6 个，每行写：办什么｜花多少钱｜由谁办）");
    static final Input<Topic> BASIS = Input.choice("basis", "谁来投票", VoteBasis.class);
    static final Input<Topic> RULE = Input.choice("rule", "通过规则", VoteRule.class);
    static final Input<Topic> VOTING_DAYS = Input.days("days", "表决天数", Vote.LEAST_DAYS, Vote.MOST_DAYS);
    static final Input<Topic> OWNER = Input.text("owner", "谁来办");
    static final Input<Topic> DESK = Input.<Topic>desk("desk", "承办席位").optional();
    static final Input<Topic> GOAL = Input.text("goal", "办成什么样");
    static final Input<Topic> STARTS = Input.date("starts", "开工日期", 180);
    static final Input<Topic> ENDS = Input.date("ends", "完成日期", 365);
    static final Input<Topic> CRITERIA = Input.text("criteria", "验收标准（每行一条，1 到 8 条）");

    private TopicInputs() {}

    static Topic referred(Topic topic, Attempt attempt) {
        var referral = attempt.inputs().choice("referral", Referral.class).orElse(null);
        return topic.screened(new Screening(null, referral, text(attempt, "reason"), null, null));
    }

    static Topic declined(Topic topic, Attempt attempt) {
        var ground = attempt.inputs().choice("ground", TopicGround.class).orElse(null);
        return topic.screened(new Screening(ground, null, text(attempt, "reason"), null, null));
    }

    static Topic merged(Topic topic, Attempt attempt) {
        return topic.screened(new Screening(null, null, null, into(attempt), null));
    }

    static UUID into(Attempt attempt) {
        try {
            return UUID.fromString(text(attempt, "into"));
        } catch (IllegalArgumentException malformed) {
            throw TopicProblem.BAD_TOPIC.now().field("into", "请选择要合并到的议题");
        }
    }

    static Topic options(Topic topic, Attempt attempt) {
        var talk = topic.talk();
        return talk == null ? topic : topic.talked(talk.with(text(attempt, "options")));
    }

    /** Its roll is drawn up when the step is written. */
    static Topic voting(Topic topic, Attempt attempt) {
        var inputs = attempt.inputs();
        return topic.voting(new Vote(
                UUID.randomUUID(),
                topic.votes() + 1,
                inputs.choice("basis", VoteBasis.class).orElseThrow(),
                attempt.at(),
                TopicLifecycle.endOfDay(attempt.at(), inputs.days("days").orElseThrow()),
                inputs.choice("rule", VoteRule.class).orElseThrow(),
                0,
                0,
                0,
                false,
                topic.talk() == null ? List.of() : topic.talk().texts(),
                List.of(),
                null));
    }

    static Topic delivered(Topic topic, Attempt attempt) {
        return topic.delivered(LocalDate.ofInstant(attempt.at(), CityTime.ZONE));
    }

    static Topic promised(Topic topic, Attempt attempt) {
        var inputs = attempt.inputs();
        return topic.promising(TopicPromise.of(
                shortText(attempt, "owner", 100),
                inputs.desk("desk").orElse(null),
                shortText(attempt, "goal", 300),
                inputs.date("starts").orElseThrow(),
                inputs.date("ends").orElseThrow(),
                text(attempt, "criteria")));
    }

    private static String shortText(Attempt attempt, String name, int longest) {
        var text = text(attempt, name);
        if (text.length() > longest) {
            throw TopicProblem.BAD_TOPIC.now().field(name, "不超过 " + longest + " 个字");
        }
        return text;
    }

    private static String text(Attempt attempt, String name) {
        return attempt.inputs().text(name).orElseThrow();
    }
}
