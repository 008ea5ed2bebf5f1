// The two things a browser does only when a script asks it: see Live/Hands.cs.
// The arrow key that brought us here still moves the caret after this: select once it has.
export const take = field => { field.focus(); setTimeout(() => field.select()); };
export const submit = form => form.submit();
