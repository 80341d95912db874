package org.linjuli.servicecircle;

import java.util.Arrays;
import java.util.List;
import org.linjuli.planning.Demand;
import org.linjuli.planning.SitePlan;
import org.linjuli.planning.SitePlanner;
import org.linjuli.planning.SiteWish;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.servicecircle.NextStations.Chosen;
import org.linjuli.shared.NodePath;

/** Chooses where the next stations of an area should stand: in a building of it, for the households of it. */
final class NextSites {

    private static final int MOST_CANDIDATES = 400;

    private final Ground ground;
    private final CircleSettings settings;
    private final NodePath area;
    private final StationKind kind;
    private final int[] buildings;

    NextSites(Ground ground, CircleSettings settings, NodePath area, StationKind kind) {
        this.ground = ground;
        this.settings = settings;
        this.area = area;
        this.kind = kind;
        this.buildings = ground.in(area);
    }

    NextStations best(int[] nearest, Aim aim, int count) {
        var local = demands();
        long households = local.stream().mapToLong(Demand::households).sum();
        if (households == 0) {
            throw ServiceCircleProblem.NOBODY_LIVES_THERE.now().field("area", "请选择有住户的区域");
        }
        var candidates = Arrays.stream(SitePlanner.candidates(local, MOST_CANDIDATES))
                .map(one -> buildings[one])
                .toArray();
        int within = settings.centimetres(aim == Aim.MOST_WITHIN ? Minutes.CIRCLES.getLast() : Minutes.FARTHEST);
        var table = ground.walk.from(
                Arrays.stream(candidates).mapToObj(ground::place).toList(), within);
        var plan = SitePlanner.best(servedOnly(), nearest, table, new SiteWish(aim, count, within));
        double unit = aim == Aim.MOST_WITHIN ? 1 : 100.0 * households;
        return new NextStations(
                area,
                kind,
                aim,
                ground.walk.measured(),
                ground.simulated,
                candidates.length,
                households,
                plan.before() / unit,
                plan.after() / unit,
                plan.bound() / unit,
                plan.certain(),
                plan.sites().stream()
                        .map(site -> chosen(site, candidates, unit))
                        .toList());
    }

    private List<Demand> demands() {
        return Arrays.stream(buildings)
                .mapToObj(number -> ground.walk.demands().get(number))
                .toList();
    }

    /** All buildings of the city, but those of other areas without anybody in them. */
    private List<Demand> servedOnly() {
        var served = ground.walk.demands().stream()
                .map(demand -> new Demand(demand.at(), 0))
                .toArray(Demand[]::new);
        for (int number : buildings) {
            served[number] = ground.walk.demands().get(number);
        }
        return List.of(served);
    }

    private Chosen chosen(SitePlan.Site site, int[] candidates, double unit) {
        int number = candidates[site.candidate()];
        return new Chosen(
                ground.at(number).building().id(), ground.at(number).grid(), ground.place(number), site.adds() / unit);
    }
}
