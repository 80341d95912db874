package org.linjuli.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.casework.photo.Upload;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.project.ProjectImport;
import org.linjuli.sample.ProjectTale.Plot;
import org.linjuli.sample.SampleMembers.Registered;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * A year of led projects in the sample city: in one grid of most communities one, at any stage; among them the report's own
 * 安定里 巷道改造, which residents sent back once.
 */
@Component
class SampleProjects implements SamplePart {

    private static final NodePath RONGDONG = NodePath.of("35.01.81.003.003");
    private static final int LONGEST_AGO = 340;
    private static final int MOST_BUILDINGS = 6;
    private static final List<Plot> PLOTS = List.of(
            new Plot("楼道照明更新", "夜间楼道照明全覆盖，坏灯当天能报", List.of("每层楼道有灯且能亮", "配电箱编号并上锁"), "拆旧灯", "换新灯", "试亮移交"),
            new Plot("非机动车棚改造", "电动车停得下、充得上、不进楼", List.of("车位不少于 60 个", "充电桩验收合格", "消防通道不占用"), "清理旧棚", "搭建车棚", "通电试用"),
            new Plot("健身角翻新", "老人孩子有处活动，器材安全", List.of("器材检测合格", "地面平整防滑"), "拆除旧器材", "铺设地面", "安装验收"),
            new Plot("排水管网疏通", "下大雨不积水", List.of("一小时大雨后半小时退水", "井盖齐全不响"), "管道检测", "疏通清淤", "更换井盖"),
            new Plot("小区绿化补种", "黄土不露天，养护有人管", List.of("补种面积不少于 300 平方米", "养护责任牌上墙"), "清理杂物", "补种苗木", "挂牌养护"));
    private static final Plot LANE = new Plot(
            "安定里 巷道改造",
            "安定里巷道“白改黑”：路面平整不积水，夜里走路看得清",
            List.of("巷道沥青路面平整，雨后不积水", "路灯间距不超过 25 米且全部能亮", "井盖与路面齐平，踩上不响"),
            "旧路面铣刨",
            "沥青摊铺",
            "路灯和井盖");

    private final ProjectImport projects;
    private final EvaluationImport evaluations;
    private final Organization organization;
    private final Photos photos;
    private final Population population;
    private final Clock clock;

    SampleProjects(
            ProjectImport projects,
            EvaluationImport evaluations,
            Organization organization,
            Photos photos,
            Population population,
            Clock clock) {
        this.projects = projects;
        this.evaluations = evaluations;
        this.organization = organization;
        this.photos = photos;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleDoors.class);
    }

    @Override
    public String title() {
        return "led projects";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        var random = new SplittableRandom(SampleCity.USUAL_SEED + 23);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<NodePath, List<AccountId>> members = population.members().stream()
                .collect(Collectors.groupingBy(
                        Registered::grid, HashMap::new, Collectors.mapping(Registered::account, Collectors.toList())));
        progress.expect(city.communities().size());
        var tales = new ArrayList<ProjectTale>();
        for (var community : city.communities()) {
            tale(community, members, now, random.split(), tales);
            progress.add(1);
        }
        evaluations.load(tales.stream().flatMap(tale -> tale.judged().stream()).toList());
        var told = tales.stream().map(ProjectTale::past).toList();
        projects.load(told);
        told.stream()
                .filter(past -> past.project().title().equals(LANE.title()))
                .forEach(past -> picture(past, new LanePictures(random.split()), random.split()));
    }

    /** What the lane looked like before, and what shows each time that it was done. */
    private void picture(ProjectImport.Past past, LanePictures pictures, SplittableRandom random) {
        var set = past.project().course().set();
        var setter = new Actor(past.setBy(), "", List.of());
        Asker.PRODUCT.run(() -> {
            var before = Attachment.ofProject(past.project().id(), Attachment.Stage.BEFORE);
            photos.attach(
                    setter,
                    before,
                    List.of(
                            kept(setter, pictures.before(), set, random),
                            kept(setter, pictures.before(), set, random)));
            for (var criterion : past.criteria()) {
                for (var shown : criterion.evidence()) {
                    var by = new Actor(Objects.requireNonNull(shown.by()), "", List.of());
                    photos.attach(
                            by,
                            Attachment.ofProject(shown.id(), Attachment.Stage.AFTER),
                            List.of(kept(by, pictures.after(), shown.at(), random)));
                }
            }
            if (!past.inspections().isEmpty()) {
                var look = past.inspections().getLast();
                var by = new Actor(Objects.requireNonNull(look.by()), "", List.of());
                photos.attach(
                        by,
                        Attachment.ofProject(look.id(), Attachment.Stage.BEFORE),
                        List.of(kept(by, pictures.after(), look.at(), random)));
            }
            past.rota().stream()
                    .filter(shift -> shift.checkedIn() != null)
                    .limit(1)
                    .forEach(shift -> {
                        var by = new Actor(shift.account(), "", List.of());
                        photos.attach(
                                by,
                                Attachment.ofProject(shift.id(), Attachment.Stage.AFTER),
                                List.of(kept(
                                        by, pictures.before(), Objects.requireNonNull(shift.checkedIn()), random)));
                    });
        });
    }

    private UUID kept(Actor by, byte[] picture, Instant at, SplittableRandom random) {
        var id = Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
        photos.take(by, new Upload(id, new ByteArrayResource(picture), picture.length));
        return id;
    }

    private void tale(
            SampleCommunity community,
            Map<NodePath, List<AccountId>> members,
            Instant now,
            SplittableRandom random,
            List<ProjectTale> into) {
        if (community.buildings().isEmpty()) {
            return;
        }
        var grid = community.buildings().getFirst().grid();
        var team = members.getOrDefault(grid, List.of());
        if (team.size() < 2) {
            return;
        }
        boolean lane = community.division().path().equals(RONGDONG);
        var plot = lane ? LANE : PLOTS.get(random.nextInt(PLOTS.size()));
        int ago = lane ? 160 : 1 + random.nextInt(LONGEST_AGO);
        var buildings = community.buildings().stream()
                .filter(one -> one.grid().equals(grid))
                .limit(MOST_BUILDINGS)
                .toList();
        var people =
                new ProjectTale.People(holder(grid), holder(community.division().path()), team);
        var wanted =
                lane ? List.of(EvaluationState.UNSATISFIED, EvaluationState.SATISFIED) : List.<EvaluationState>of();
        into.add(new ProjectTale(plot, grid, buildings, people, now, random).from(begun(now, ago, random), wanted));
    }

    /** In office hours of that day. */
    private static Instant begun(Instant now, int ago, SplittableRandom random) {
        return LocalDate.ofInstant(now, CityTime.ZONE)
                .minusDays(ago)
                .atTime(8, 30)
                .plusMinutes(random.nextInt(8 * 60))
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    private AccountId holder(NodePath desk) {
        return organization
                .desk(desk)
                .map(Desk::holders)
                .flatMap(holders -> holders.stream().findFirst())
                .orElse(Actor.system().account());
    }

    @Override
    public void clear() {
        projects.clear();
    }
}
