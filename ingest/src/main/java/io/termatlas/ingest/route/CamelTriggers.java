package io.termatlas.ingest.route;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.work.Failure;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/// Tells when a run is due: by a schedule, when files change, or both. Camel's timer and its Quartz component
/// are the clocks.
public final class CamelTriggers implements AutoCloseable {
    /// At the end of what Quartz says: no word for a user.
    private static final Pattern EXCEPTION = Pattern.compile("\\s*\\(java\\..*|\\.$", Pattern.DOTALL);

    private static final int SECONDS_TO_STOP = 2;

    /// About two seconds of rest.
    private static final int RESTING_LOOKS = 2;

    private final CamelContext context;

    private CamelTriggers(CamelContext context) {
        this.context = context;
    }

    /// @param cron   checked by [#checkSchedule]; null without a schedule
    /// @param watched sources whose files are looked at from now on; empty to look at none
    /// @param due    told why, on a thread of Camel's; returns at once
    /// @param errors gets what would end a clock without a word
    public static CamelTriggers start(
            @Nullable String cron, List<Source.OnDisk> watched, Consumer<String> due, Failure errors) {
        CamelContext context = new DefaultCamelContext();
        CamelTriggers triggers = new CamelTriggers(context);
        try {
            WatchedExecutor.watch(context, errors);
            context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
            SourceWatch watch = watched.isEmpty() ? null : new SourceWatch(watched, RESTING_LOOKS);
            context.addRoutes(new TriggerRoutes(cron, watch, due));
            context.start();
            return triggers;
        } catch (Exception e) {
            triggers.close();
            throw new IllegalStateException("the clocks of the runs do not start", e);
        }
    }

    /// @throws UsageFault with the reason, when Quartz does not take the schedule
    public static void checkSchedule(String cron) {
        try {
            new CronExpression(cron);
        } catch (ParseException | RuntimeException e) {
            String reason = EXCEPTION.matcher(String.valueOf(e.getMessage())).replaceFirst("");
            throw new UsageFault(
                    "'" + Texts.quotable(cron) + "' is no schedule: " + Texts.quotable(reason)
                            + ". It has the fields second, minute, hour, day of the month, month, day of the week, such as"
                            + " '0 15 2 * * ?' for a quarter past two every night; one of the two days is a question mark.",
                    e);
        }
    }

    /// The sources whose files can be looked at.
    ///
    /// @throws UsageFault for others
    public static List<Source.OnDisk> watchable(List<Source> sources) {
        List<Source.OnDisk> files = new ArrayList<>();
        for (Source source : sources) {
            if (!(source instanceof Source.OnDisk onDisk)) {
                throw new UsageFault(
                        "The files of " + source.name() + " cannot be watched: watch a folder, an archive or a"
                                + " file, and read a site by a schedule.");
            }
            files.add(onDisk);
        }
        return files;
    }

    @Override
    public void close() {
        context.stop();
    }
}
