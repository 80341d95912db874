package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.residence.Decision;
import org.linjuli.residence.Dwelling;
import org.linjuli.residence.RefusalGround;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceImport.Home;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.sample.SampleResidents.Resident;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.linjuli.territory.Household;

/** Behind which doors the residents of the sample city live, and what their building leaders have said about it. */
final class SampleHomes {

    private static final double NAMES_A_DOOR = 0.85;
    private static final double MOVED_HERE = 0.06;
    private static final double OWNED = 0.7;
    private static final double RENTED = 0.92;
    private static final double VERIFIED = 0.7;
    private static final double STATED = 0.9;
    private static final int AWAY = 7;
    private static final int ONE_IN = 3;
    private static final List<RefusalGround> GROUNDS = List.of(
            RefusalGround.NOT_HERE, RefusalGround.WRONG_DOOR, RefusalGround.WRONG_KIND, RefusalGround.UNREACHABLE);

    private final List<Resident> residents;
    private final Map<UUID, AccountId> leaders;
    private final Instant now;
    private final Map<UUID, List<Household>> doors = new HashMap<>();
    private final List<Home> homes = new ArrayList<>();

    SampleHomes(List<Resident> residents, Map<UUID, AccountId> leaders, Instant now) {
        this.residents = residents;
        this.leaders = leaders;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < this.residents.size(); i++) {
            settle(i);
        }
    }

    /** The latest last. */
    List<Home> all() {
        return homes;
    }

    private void settle(int i) {
        var resident = residents.get(i);
        var random = new SplittableRandom(resident.actor().account().value().getLeastSignificantBits());
        var since = SampleCity.FOUNDED;
        if (i >= AWAY && random.nextDouble() < MOVED_HERE) {
            var from = residents.get(i - AWAY);
            since = now.minus(Duration.ofDays(20 + random.nextInt(280)));
            add(resident, from.house(), SampleCity.FOUNDED, since, ResidenceState.MOVED_OUT, random);
        }
        add(resident, resident.house(), since, null, state(i, random), random);
    }

    /** The first demo account is verified, the second waits; in their grid somebody else waits too. */
    private ResidenceState state(int i, SplittableRandom random) {
        double luck = random.nextDouble();
        if (i == 0) {
            return ResidenceState.VERIFIED;
        }
        boolean onShow = residents.get(i).grid().equals(residents.getFirst().grid());
        if (i == 1 || (onShow && i % ONE_IN == 0)) {
            return ResidenceState.STATED;
        }
        return luck < VERIFIED
                ? ResidenceState.VERIFIED
                : luck < STATED ? ResidenceState.STATED : ResidenceState.REFUSED;
    }

    private void add(
            Resident resident,
            SampleBuilding house,
            Instant since,
            @Nullable Instant until,
            ResidenceState wanted,
            SplittableRandom random) {
        var building = house.building().id();
        var leader = leaders.get(building);
        boolean undecided = leader == null || leader.equals(resident.actor().account());
        var state = undecided && until == null ? ResidenceState.STATED : wanted;
        var id = Ids.of(since.toEpochMilli(), random.nextLong(), random.nextLong());
        var stated = state == ResidenceState.STATED ? lately(since, random) : since;
        var residence = new Residence(
                id,
                0,
                resident.actor().account(),
                dwelling(house, random),
                kind(random),
                state,
                since,
                stated,
                until,
                decision(leader, state, stated, random));
        homes.add(new Home(residence, house.grid()));
    }

    private Instant lately(Instant since, SplittableRandom random) {
        var stated = now.minus(Duration.ofHours(1 + random.nextInt(240)));
        return stated.isBefore(since) ? since : stated;
    }

    private static ResidenceKind kind(SplittableRandom random) {
        double luck = random.nextDouble();
        return luck < OWNED ? ResidenceKind.OWNED : luck < RENTED ? ResidenceKind.RENTED : ResidenceKind.LODGED;
    }

    private Dwelling dwelling(SampleBuilding house, SplittableRandom random) {
        var building = house.building().id();
        var behind = doors.computeIfAbsent(building, id -> house.dwellings().toList());
        if (behind.isEmpty() || random.nextDouble() > NAMES_A_DOOR) {
            return new Dwelling(building, null, null);
        }
        var household = behind.get(random.nextInt(behind.size()));
        return new Dwelling(building, household.id(), household.door());
    }

    private static @Nullable Decision decision(
            @Nullable AccountId leader, ResidenceState state, Instant stated, SplittableRandom random) {
        int days = 1 + random.nextInt(9);
        int which = random.nextInt(GROUNDS.size());
        if (leader == null || state == ResidenceState.STATED || state == ResidenceState.MOVED_OUT) {
            return null;
        }
        var ground = state == ResidenceState.REFUSED ? GROUNDS.get(which) : null;
        return new Decision(leader, stated.plus(Duration.ofDays(days)), ground, null);
    }
}
