/// How do two texts compare, and what is the digest of one?
///
/// [CodePointOrder][io.termatlas.model.text.CodePointOrder] says which comes first,
/// [EditDistance][io.termatlas.model.text.EditDistance] how far apart they are, and
/// [Sha256][io.termatlas.model.text.Sha256] names bytes by their digest. Each is the only one of its kind in
/// the product, but for the codec of devalue, which stands on the JDK alone. Knows nothing of terms.
@NullMarked
package io.termatlas.model.text;

import org.jspecify.annotations.NullMarked;
