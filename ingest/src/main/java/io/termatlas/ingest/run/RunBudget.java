package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.model.Question;
import io.termatlas.model.Term;
import io.termatlas.model.fault.StoreFault;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what a run takes in, against its limits. Any number of threads.
final class RunBudget {
    private final RunLimits limits;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong text = new AtomicLong();

    RunBudget(RunLimits limits) {
        this.limits = limits;
    }

    /// Of a devalue text.
    ///
    /// @throws StoreFault which ends the run, when it has read too much
    void spendEntries(long more) {
        if (entries.addAndGet(more) > limits.entries()) {
            throw new StoreFault("The payloads of this run have more than " + limits.entries()
                    + " entries and references together, and nothing was changed: raise run-entries to read them.");
        }
    }

    /// @throws StoreFault which ends the run, when it has read too much
    void spend(long more) {
        if (bytes.addAndGet(more) > limits.bytes()) {
            throw new StoreFault("The payloads of this run have more than " + limits.bytes()
                    + " bytes together, and nothing was changed: raise run-bytes to read them.");
        }
    }

    /// @throws StoreFault which ends the run, when it has read too much
    void spendText(Decoded decoded) {
        long characters = decoded.terms().stream().mapToLong(RunBudget::text).sum();
        if (text.addAndGet(characters) > limits.text()) {
            throw new StoreFault("The terms of this run have more than " + limits.text()
                    + " characters together, and nothing was changed: raise run-text to read them.");
        }
    }

    private static long text(Term term) {
        long questions = 0;
        for (Question question : term.faq()) {
            questions += question.text().length() + question.answer().length();
        }
        return questions
                + term.explanation().length()
                + term.shortDefinition().length()
                + term.seoTitle().length()
                + term.seoDescription().length();
    }
}
