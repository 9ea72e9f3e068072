package io.termatlas.bench.row;

import java.util.List;

/// Something that is measured in rounds, beside a peer.
public interface Row {
    /// As `--only` names it: lower case, one word.
    String name();

    /// At least one. [Trial#ours] and [Trial#peers] give a number for each, in this order.
    List<Figure> figures();

    /// Prepares both sides and warms them up; what that takes is not measured.
    Trial open(Workbench bench);
}
