package org.linjuli.evaluation;

import static org.linjuli.evaluation.EvaluationProblem.*;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linjuli.residence.Dwellers;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Household;
import org.springframework.stereotype.Component;

/** Draws up who is asked. */
@Component
class Rolls {

    /** More doors than any community has. */
    private static final int MOST_DOORS = 50_000;

    private final Doors doors;
    private final Dwellers dwellers;
    private final SecureRandom lot = new SecureRandom();

    Rolls(Doors doors, Dwellers dwellers) {
        this.doors = doors;
        this.dwellers = dwellers;
    }

    /** The households that are asked: not those of the executors, and by lot where only some are wanted. */
    List<Household> of(RollWish wish, Executors executors) {
        var excluded = dwellers.householdsOf(executors.accounts());
        var affected = new ArrayList<>(doors.in(wish.buildings(), MOST_DOORS).stream()
                .filter(household -> !excluded.contains(household.id()))
                .toList());
        if (affected.isEmpty()) {
            throw NOBODY_TO_ASK.now().field("area", "这个范围里没有可以评议的住户");
        }
        var sample = wish.sample();
        if (sample != null && sample < affected.size()) {
            Collections.shuffle(affected, lot);
            return List.copyOf(affected.subList(0, sample));
        }
        if (affected.size() > RollWish.MOST) {
            throw TOO_MANY_TO_ASK
                    .because("这个范围有 %d 户，一次至多 %d 户".formatted(affected.size(), RollWish.MOST))
                    .field("sample", "请填写抽样的户数");
        }
        return affected;
    }
}
