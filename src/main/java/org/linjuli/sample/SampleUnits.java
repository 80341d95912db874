package org.linjuli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.CreditCode;
import org.linjuli.organization.OrganizationImport.Post;
import org.linjuli.organization.OrganizationImport.PropertyService;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.Unit;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.CompoundKind;

/** The units of the sample city: bureaus and operators, property companies, and neighbours with rooms and skills. */
final class SampleUnits {

    /** In this order, so that dispatch rules may name them. */
    static final List<String> MUNICIPAL = List.of(
            "供电公司", "自来水公司", "燃气公司", "住建局", "城管局", "市政工程处", "环卫中心", "园林中心", "交警大队", "公安局", "消防救援大队", "生态环境局", "教育局",
            "卫健局", "医保局", "人社局", "民政局", "市场监管局", "交通运输局", "水利局", "农业农村局", "自然资源局", "文体旅局", "司法局", "通信公司");

    private static final Set<CompoundKind> WITH_PROPERTY =
            Set.of(CompoundKind.COMMERCIAL, CompoundKind.HIGH_END, CompoundKind.RESETTLEMENT);

    private static final List<String> NEIGHBOURS = List.of("学校", "银行网点", "卫生院", "超市", "药店", "餐馆", "企业", "幼儿园");
    private static final int COMPOUNDS_A_COMPANY = 8;
    private static final int COMMITTEES_ONE_IN = 4;

    private final SampleCity city;
    private final SamplePeople people;
    private final DemoPlaces demo;
    private final List<Unit> units = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<PropertyService> services = new ArrayList<>();

    SampleUnits(SampleCity city, SamplePeople people, DemoPlaces demo) {
        this.city = city;
        this.people = people;
        this.demo = demo;
        MUNICIPAL.forEach(name ->
                unit(Unit.Kind.MUNICIPAL, "福清市" + name + "（模拟）", city.county(), units.isEmpty() ? "unit" : null));
        propertyCompanies();
        neighbours();
        ownersCommittees();
    }

    List<Unit> units() {
        return units;
    }

    List<Post> posts() {
        return posts;
    }

    List<PropertyService> services() {
        return services;
    }

    /** The desk of a municipal unit. */
    static NodePath desk(String municipal) {
        return path(1 + MUNICIPAL.indexOf(municipal));
    }

    /** The desk of the property company whose manager the sign-in page offers. */
    static NodePath firstCompany() {
        return path(1 + MUNICIPAL.size());
    }

    private void propertyCompanies() {
        var first = unit(Unit.Kind.PROPERTY, "金辉物业服务（模拟）", city.county(), "property");
        services.add(new PropertyService(demo.withProperty().id(), first));
        var company = first;
        int looked = COMPOUNDS_A_COMPANY;
        for (var community : city.communities()) {
            for (var compound : community.compounds()) {
                if (WITH_PROPERTY.contains(compound.kind()) && !compound.equals(demo.withProperty())) {
                    if (looked++ >= COMPOUNDS_A_COMPANY) {
                        company = unit(
                                Unit.Kind.PROPERTY,
                                "第" + (units.size() - MUNICIPAL.size() + 1) + "物业服务（模拟）",
                                city.county(),
                                null);
                        looked = 1;
                    }
                    services.add(new PropertyService(compound.id(), company));
                }
            }
        }
    }

    private void neighbours() {
        int number = 0;
        for (var community : city.communities()) {
            if (number % 4 == 0) {
                var name = SampleNetwork.shortName(community.division().name())
                        + NEIGHBOURS.get(number / 4 % NEIGHBOURS.size()) + "（模拟）";
                var kind = name.contains("超市") || name.contains("店") ? Unit.Kind.SHOP : Unit.Kind.RESIDENT;
                unit(kind, name, community.division().path(), null);
            }
            number++;
        }
    }

    private void ownersCommittees() {
        int number = 0;
        for (var community : city.communities()) {
            if (number++ % COMMITTEES_ONE_IN == 1) {
                community.compounds().stream()
                        .filter(one -> WITH_PROPERTY.contains(one.kind()))
                        .findFirst()
                        .ifPresent(one -> unit(
                                Unit.Kind.OWNERS,
                                one.name() + "业主委员会（模拟）",
                                community.division().path(),
                                null));
            }
        }
    }

    private UUID unit(Unit.Kind kind, String name, NodePath area, @Nullable String demoName) {
        int number = units.size() + 1;
        var code = CreditCode.completing("9935018100T%06d".formatted(number));
        var unit = new Unit(id(), path(number), kind, name, code, area);
        units.add(unit);
        var title = kind == Unit.Kind.PROPERTY ? PostTitle.PROPERTY_MANAGER : PostTitle.UNIT_CONTACT;
        var holder = people.person("dw-" + number, demoName).id();
        posts.add(new Post(id(), unit.id(), unit.path(), title, 1, holder, SampleNames.unitPhone(posts.size() + 1)));
        return unit.id();
    }

    private UUID id() {
        var random = people.random();
        return Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    private static NodePath path(int number) {
        return NodePath.of("unit.%06d".formatted(number));
    }
}
