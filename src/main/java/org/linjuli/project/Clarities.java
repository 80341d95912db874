package org.linjuli.project;

import java.time.LocalDate;

/** The goal and the dates; with the acceptance criteria the three clarities (三清), all demanded when a project is set. */
public record Clarities(String goal, LocalDate starts, LocalDate ends) {

    private static final int LEAST_GOAL = 5;
    private static final int LONGEST_GOAL = 500;

    public Clarities {
        goal = goal.strip();
        if (goal.length() < LEAST_GOAL || goal.length() > LONGEST_GOAL) {
            throw ProjectProblem.BAD_PROJECT.now().field("goal", "请写清目标，5 到 500 个字");
        }
        if (!ends.isAfter(starts)) {
            throw ProjectProblem.BAD_PROJECT.now().field("ends", "完成日期应在开始日期之后");
        }
    }

    Clarities until(LocalDate later) {
        return new Clarities(goal, starts, later);
    }
}
