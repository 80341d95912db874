package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.mediation.LawTalk;
import org.linjuli.mediation.Mediation;
import org.linjuli.mediation.MediationImport.Past;
import org.linjuli.mediation.MediationImport.PastTalk;
import org.linjuli.mediation.MediationState;
import org.linjuli.sample.MediationTale.Door;
import org.linjuli.sample.MediationTale.Scene;
import org.linjuli.shared.Ids;

/**
 * Law talks of a year: two at the demo's home and one to come, and others in the compounds with mediations, until as many
 * households have been reached as the newspaper report tells of. Who heard them are rows like any other; figures count those.
 */
final class LawTalkTales {

    /** 惠及 202 户: by mediation and law talks together. */
    private static final int REPORTED = 202;

    private record Subject(String title, String speaker) {}

    private record Place(Scene scene, SplittableRandom random) {}

    private static final Subject WATER = new Subject("楼上漏水谁来赔：民法典相邻关系", "市司法局法律援助中心");
    private static final Subject FEES = new Subject("物业费与业主权利", "融城律师事务所（模拟）");
    private static final List<Subject> SUBJECTS =
            List.of(WATER, new Subject("防范养老诈骗", "音西派出所（模拟）"), FEES, new Subject("婚姻家庭与赡养", "市人民法院家事庭（模拟）"));

    private final Instant now;
    private final Set<UUID> reached = new HashSet<>();
    private final List<PastTalk> home = new ArrayList<>();
    private final List<Place> others = new ArrayList<>();

    LawTalkTales(Instant now) {
        this.now = now;
    }

    /** A compound with its mediations; at home two talks came after quarrels about water and about fees. */
    void add(Scene scene, boolean isHome, List<Past> mediations, SplittableRandom random) {
        mediations.stream()
                .map(Past::mediation)
                .filter(one -> one.state() != MediationState.REQUESTED && one.state() != MediationState.WITHDRAWN)
                .map(Mediation::parties)
                .flatMap(sides -> Stream.of(sides.household(), sides.otherHousehold()))
                .filter(household -> household != null)
                .forEach(reached::add);
        if (isHome) {
            home.add(talk(scene, WATER, -203, hearing(scene, 9, REPORTED), random));
            home.add(talk(scene, FEES, -58, hearing(scene, 7, REPORTED), random));
            home.add(talk(scene, drawn(random), 6, List.of(), random));
        } else {
            others.add(new Place(scene, random));
        }
    }

    /** In one compound after the other a talk for some of its households, as long as households are wanting. */
    List<PastTalk> told() {
        var told = new ArrayList<>(home);
        for (var place : others) {
            if (reached.size() < REPORTED) {
                var random = place.random;
                var heard = hearing(place.scene, 3 + random.nextInt(5), REPORTED - reached.size());
                told.add(talk(place.scene, drawn(random), -(20 + random.nextInt(200)), heard, random));
            }
        }
        return told;
    }

    private static Subject drawn(SplittableRandom random) {
        return SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    }

    /** Some had a mediation too; no more new ones than are wanting. */
    private List<UUID> hearing(Scene scene, int homes, int wanting) {
        var heard = new ArrayList<UUID>();
        int left = wanting;
        for (var household :
                scene.doors().stream().map(Door::household).distinct().toList()) {
            boolean isNew = !reached.contains(household);
            if (heard.size() < homes && (!isNew || left > 0)) {
                left -= isNew ? 1 : 0;
                heard.add(household);
            }
        }
        reached.addAll(heard);
        return heard;
    }

    private PastTalk talk(Scene scene, Subject subject, int day, List<UUID> heard, SplittableRandom random) {
        var starts = now.plus(Duration.ofDays(day)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofMinutes(690));
        var talk = new LawTalk(
                Ids.of(starts.minus(Duration.ofDays(9)).toEpochMilli(), random.nextLong(), random.nextLong()),
                scene.grid(),
                scene.compound(),
                subject.title,
                subject.speaker,
                "小区党群服务站",
                starts,
                "%06d".formatted(random.nextInt(1_000_000)),
                null);
        return new PastTalk(talk, scene.namer(), heard);
    }
}
