package org.linjuli;

import java.util.Comparator;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules and who uses whom, as Mermaid that a repository page shows. */
class ModuleMap {

    private ModuleMap() {}

    static String of(ApplicationModules modules) {
        var map = new StringBuilder("""
                # Modules

                Drawn from the classes by `ModularityTests`. An arrow says who uses whom; `shared` holds value types
                that all may use and is left out.

                ```mermaid
                flowchart TD
                """);
        modules.stream().filter(module -> !isShared(module)).sorted(byName()).forEach(module -> {
            map.append("  ").append(name(module)).append('\n');
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .filter(used -> !isShared(used))
                    .sorted(byName())
                    .forEach(used -> map.append("  %s --> %s\n".formatted(name(module), name(used))));
        });
        return map.append("```\n").toString();
    }

    private static Comparator<ApplicationModule> byName() {
        return Comparator.comparing(ModuleMap::name);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static boolean isShared(ApplicationModule module) {
        return name(module).equals("shared");
    }
}
