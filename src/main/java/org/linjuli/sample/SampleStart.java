package org.linjuli.sample;

import org.linjuli.shared.Asker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the sample city that {@code --city=…} or {@code linjuli.city} asks for, before the web server opens its doors.
 */
@Component
class SampleStart implements SmartLifecycle {

    private final SampleLoader loader;
    private final CitySize size;
    private volatile boolean running;

    SampleStart(
            SampleLoader loader,
            ApplicationArguments arguments,
            @Value("${linjuli.city:none}") String setting,
            @Value("${linjuli.mode:demo}") String mode) {
        this.loader = loader;
        var asked = arguments.getOptionValues("city");
        this.size = CitySize.of(asked == null || asked.isEmpty() ? setting : asked.getLast());
        if (size != CitySize.NONE && mode.equalsIgnoreCase("production")) {
            throw new IllegalArgumentException(
                    "--city=" + size.setting() + " is a sample city; production keeps real people only. Leave it out.");
        }
    }

    @Override
    public void start() {
        running = true;
        Asker.PRODUCT.run(() -> loader.fill(size, SampleCity.USUAL_SEED, System.out));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
