// The two things a browser does only when a script asks it: see Live/Hands.cs.
export const take = field => { field.focus(); field.select(); };
export const submit = form => form.submit();
