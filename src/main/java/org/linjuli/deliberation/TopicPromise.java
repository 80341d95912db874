package org.linjuli.deliberation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * What was promised, all of it clear beforehand (三清): the goal, the dates, and by what people will see that it is done.
 *
 * @param owner who does it, in words
 * @param desk the desk that does it, where one does
 * @param deliveredOn when it was first said to be done; null before
 */
public record TopicPromise(
        String owner,
        @Nullable NodePath desk,
        String goal,
        LocalDate starts,
        LocalDate ends,
        @Nullable LocalDate deliveredOn,
        List<Criterion> criteria) {

    static final int MOST_CRITERIA = 8;

    private static final int LONGEST = 100;

    public TopicPromise {
        criteria = List.copyOf(criteria);
    }

    /** Refuses a promise nobody could be held to. */
    static TopicPromise of(
            String owner, @Nullable NodePath desk, String goal, LocalDate starts, LocalDate ends, String lines) {
        if (ends.isBefore(starts)) {
            throw TopicProblem.BAD_TOPIC.now().field("ends", "完成日期不能早于开工日期");
        }
        var texts = Lines.of("criteria", lines, LONGEST);
        if (texts.isEmpty() || texts.size() > MOST_CRITERIA) {
            throw TopicProblem.BAD_TOPIC.now().field("criteria", "请写 1 到 " + MOST_CRITERIA + " 条验收标准，每行一条");
        }
        var criteria = new ArrayList<Criterion>();
        texts.forEach(text -> criteria.add(new Criterion(criteria.size() + 1, text, null)));
        return new TopicPromise(owner, desk, goal, starts, ends, null, criteria);
    }

    boolean isEvidenced() {
        return criteria.stream().allMatch(Criterion::isEvidenced);
    }

    /** Whether it was not done in time, as of this day; one kept late stays late. */
    public boolean isLate(LocalDate today) {
        return (deliveredOn == null ? today : deliveredOn).isAfter(ends);
    }

    TopicPromise delivered(LocalDate day) {
        return new TopicPromise(owner, desk, goal, starts, ends, deliveredOn == null ? day : deliveredOn, criteria);
    }

    TopicPromise withoutEvidence() {
        var open = criteria.stream()
                .map(one -> new Criterion(one.number(), one.text(), null))
                .toList();
        return new TopicPromise(owner, desk, goal, starts, ends, deliveredOn, open);
    }
}
