package io.termatlas.app.run;

import io.termatlas.ingest.run.Receipts;
import io.termatlas.ingest.run.Receipts.Receipt;
import io.termatlas.ingest.run.Receipts.Status;
import io.termatlas.ingest.run.Report;
import java.util.List;
import java.util.Locale;

/// What became of the payloads that a client sent.
///
/// @param generation of the glossary from then on
/// @param payloads   in the order in which they were sent
public record WrittenBody(
        String glossary, long generation, long accepted, long unchanged, long rejected, List<PayloadBody> payloads) {

    static WrittenBody of(Report report, List<Receipt> receipts) {
        return new WrittenBody(
                report.glossary().value(),
                report.generation(),
                count(receipts, Status.ACCEPTED),
                count(receipts, Status.UNCHANGED),
                count(receipts, Status.REJECTED),
                receipts.stream().map(PayloadBody::of).toList());
    }

    private static long count(List<Receipt> receipts, Status status) {
        return receipts.stream().filter(receipt -> receipt.status() == status).count();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param status  accepted, unchanged or rejected
    /// @param reasons why the payload, or objects of it, were not taken
    public record PayloadBody(String status, List<StatementBody> terms, List<String> reasons) {
        private static final String SILENT = "nothing in it is a term";

        static PayloadBody of(Receipt receipt) {
            boolean isSilent = receipt.terms().isEmpty() && receipt.reasons().isEmpty();
            return new PayloadBody(
                    word(receipt.status()),
                    receipt.terms().stream().map(StatementBody::of).toList(),
                    isSilent ? List.of(SILENT) : receipt.reasons());
        }
    }

    /// @param change added, changed, unchanged, overridden or kept-out
    public record StatementBody(String slug, String change) {
        static StatementBody of(Receipts.Statement statement) {
            return new StatementBody(statement.slug().value(), word(statement.change()));
        }
    }
}
